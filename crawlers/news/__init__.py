"""Where a site lists its news, and what feeds, sitemaps and filings say."""
