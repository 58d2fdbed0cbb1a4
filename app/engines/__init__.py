"""Where the work after the crawl runs: an engine takes (job, domain) pairs and says which are done."""
