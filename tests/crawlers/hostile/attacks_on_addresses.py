"""Redirects into the private network, in every spelling, and redirects that lead nowhere."""

from __future__ import annotations

from attacks import LOOPBACK_NAME, attack, page
from wild import answer, to

PRIVATE = {
    "loopback": "http://127.0.0.1/",
    "loopback-as-number": "http://2130706433/",
    "loopback-in-hex": "http://0x7f000001/",
    "loopback-short": "http://127.1/",
    "loopback-octal": "http://0177.0.0.1/",
    "loopback-v6": "http://[::1]/",
    "loopback-v6-mapped": "http://[::ffff:127.0.0.1]/",
    "localhost": "http://localhost/",
    "zero": "http://0.0.0.0/",
    "link-local": "http://169.254.169.254/latest/meta-data/",
    "ten-net": "http://10.0.0.8/",
    "dotted-name": "http://127.0.0.1./",
    "by-dns": f"http://{LOOPBACK_NAME}/",
    "by-dns-over-tls": f"https://{LOOPBACK_NAME}/",
}
for _name, _target in PRIVATE.items():
    attack(f"redirect-{_name}", {"/": to(_target)}, reason="private-address")
attack(
    "redirect-second-hop",
    {"/": to("https://www.redirect-second-hop.example/hop")},
    reason="private-address",
    more={"www.redirect-second-hop.example": {"/hop": to("http://127.0.0.1/")}},
)
attack(
    "refresh-loopback",
    {"/": answer(page("", '<meta http-equiv="refresh" content="0;url=http://127.0.0.1/">'))},
    reason="private-address",
)
attack("redirect-to-file", {"/": to("file:///etc/hostname")}, reason=("bad-url", "nothing-found"))
attack("redirect-with-password", {"/": to("https://a:b@redirect-with-password.example/x")}, reason="bad-url")
attack("redirect-nowhere", {"/": answer(status=302)}, reason="nothing-found")
attack("redirect-garbage", {"/": to("http://[::::/%%%")}, reason=("bad-url", "nothing-found"))
attack("redirect-loop", {"/": to("/a"), "/a": to("/")}, reason="bad-url")
attack("redirect-chain", {"/": to("/0"), **{f"/{n}": to(f"/{n + 1}") for n in range(50)}}, reason="bad-url")
