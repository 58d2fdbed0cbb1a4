"""Scrapy's own names: politeness first, then what hostile sites try. There is no switch that ignores robots.txt."""

from __future__ import annotations

from scrapy.settings.default_settings import EXTENSIONS_BASE

BOT_NAME = "proofreach"
SPIDER_MODULES = ["crawlers.spider"]
USER_AGENT = "proofreach"  # the crawl adds version and contact; without a contact it refuses to start

# One event loop and no reactor: the crawl can run twice in one process, and every connection passes one guard.
TWISTED_REACTOR_ENABLED = False
DOWNLOAD_HANDLERS = {
    "http": "crawlers.fetching.handler.HostsHandler",
    "https": "crawlers.fetching.handler.HostsHandler",
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}

# Ours are keyed by the errand (see crawlers/fetching/visit.py); what is None would work around a guard or a promise.
DOWNLOADER_MIDDLEWARES = {
    "crawlers.guards.GuardMiddleware": 60,
    "crawlers.fetching.robots.RobotsMiddleware": 100,
    "crawlers.fetching.cache.ArchiveMiddleware": 200,
    "crawlers.fetching.politeness.PolitenessMiddleware": 550,
    "crawlers.fetching.refresh.RefreshMiddleware": 580,
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": None,
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": None,
    "scrapy.downloadermiddlewares.httpcache.HttpCacheMiddleware": None,
    "scrapy.downloadermiddlewares.stats.DownloaderStats": None,  # it spells out every header; the store counts
}
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5",
    "Accept-Language": "en,*;q=0.5",
}

# One request at a time to a registrable domain; no jitter, because jitter also shortens gaps.
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0
CONCURRENT_ITEMS = 1
AUTOTHROTTLE_ENABLED = False

DOWNLOAD_TIMEOUT = 20  # the whole download, slow bodies included
DOWNLOAD_MAXSIZE = 5_000_000  # after decompression
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_VERIFY_CERTIFICATES = True  # what anyone on the way could have written is no evidence
REDIRECT_MAX_TIMES = 5
METAREFRESH_MAXDELAY = 3
METAREFRESH_IGNORE_TAGS = ["noscript"]
URLLENGTH_LIMIT = 1000

DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"  # the frontier knows each account's duplicates
COOKIES_ENABLED = False
REFERER_ENABLED = False
HTTPPROXY_ENABLED = False  # a proxy would connect past the guard
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
MEMUSAGE_ENABLED = False
STATS_DUMP = False
EXTENSIONS = dict.fromkeys(EXTENSIONS_BASE)  # Coverage says what came of a crawl
LOG_LEVEL = "INFO"
