"""Account to Page: Scrapy, and only Scrapy knows the network."""
