"""What a page shows of its technology, as lines."""
