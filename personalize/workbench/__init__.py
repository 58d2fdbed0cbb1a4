"""What marketing works with: a template read over, rehearsed on made-up accounts, and every fault with its place."""
