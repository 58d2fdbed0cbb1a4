"""Bombs, endless and dripping answers, headers without end, and what is no HTTP at all."""

from __future__ import annotations

import asyncio
import gzip
import os
import zlib
from collections.abc import Callable, Iterator

import brotli
import zstandard
from attacks import LINKED, MEGABYTE, attack, page
from wild import Write, answer, head

BOMB = 300  # megabytes when it goes off


def _pieces() -> Iterator[bytes]:
    for _ in range(BOMB):
        yield bytes(MEGABYTE)


def packed(pack: Callable[[bytes], bytes], flush: Callable[[], bytes]) -> bytes:
    return b"".join(map(pack, _pieces())) + flush()


def _zlib(bits: int) -> bytes:
    made = zlib.compressobj(9, zlib.DEFLATED, bits)
    return packed(made.compress, made.flush)


def _brotli() -> bytes:
    made = brotli.Compressor(quality=1)
    return packed(made.process, made.finish)


def _zstd() -> bytes:
    made = zstandard.ZstdCompressor().compressobj()
    return packed(made.compress, made.flush)


GZIPPED = _zlib(31)
BOMBS = {
    "gzip": ("gzip", GZIPPED),
    "deflate": ("deflate", _zlib(15)),
    "br": ("br", _brotli()),
    "zstd": ("zstd", _zstd()),
    "gzip-in-gzip": ("gzip, gzip", gzip.compress(GZIPPED)),
}
for _name, (_coding, _body) in BOMBS.items():
    attack(f"bomb-{_name}", {"/": answer(_body, Content_Encoding=_coding)}, reason="too-large", at_most=6)


async def endless(write: Write) -> None:
    await write(head(200, "Content-Type: text/html"))
    while True:
        await write(b"<p>and so on" * 5000)


async def dripping(write: Write) -> None:
    await write(head(200, "Content-Type: text/html"))
    while True:
        await write(b".")
        await asyncio.sleep(1)


async def dripping_head(write: Write) -> None:
    await write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while True:
        await write(b".")
        await asyncio.sleep(1)


async def silent(write: Write) -> None:
    await asyncio.sleep(60)


async def continuing(write: Write) -> None:
    while True:
        await write(b"HTTP/1.1 100 Continue\r\n\r\n")
        await asyncio.sleep(0.01)


async def long_head(write: Write) -> None:
    await write(b"HTTP/1.1 200 OK\r\n")
    while True:
        await write(b"X-More: " + b"x" * 8000 + b"\r\n")


attack("endless-body", {"/": endless}, reason="too-large")
attack("endless-head", {"/": long_head}, reason=("unreachable", "too-large"))
attack("endless-continue", {"/": continuing}, reason=("timeout", "unreachable"))
attack("dripping-body", {"/": dripping}, reason="timeout")
attack("dripping-head", {"/": dripping_head}, reason="timeout")
attack("silence", {"/": silent}, reason="timeout")
attack("no-answer", {"/": b""}, reason="unreachable")
attack("no-http", {"/": b"SSH-2.0-OpenSSH_9.0\r\n"}, reason="unreachable")
attack("odd-status", {"/": b"HTTP/1.1 banana\r\n\r\n"}, reason="unreachable")
attack(
    "cut-body", {"/": head(200, "Content-Length: 9000", "Content-Type: text/html") + b"<p>only"}, reason="unreachable"
)
attack("two-lengths", {"/": head(200, "Content-Length: 5", "Content-Length: 9") + b"hello"}, reason="unreachable")
attack("bad-chunks", {"/": head(200, "Transfer-Encoding: chunked") + b"zz\r\nhello\r\n"}, reason="unreachable")
attack("large-header", {"/": answer("x", X_Large="x" * 5 * MEGABYTE)}, reason="unreachable")
attack("many-headers", {"/": head(200, *(f"X-{n}: y" for n in range(200_000)))}, reason="unreachable")
attack("many-cookies", {"/": head(200, *(f"Set-Cookie: c{n}={'v' * 90}" for n in range(50_000)))}, reason="unreachable")
attack(
    "gzip-cut",
    {"/": answer(gzip.compress(os.urandom(40_000))[:9000], Content_Encoding="gzip")},
    reason=("unreachable", "parse-error"),
)
attack(
    "gzip-garbage",
    {"/": answer(b"\x1f\x8b\x08\x00" + os.urandom(5000), Content_Encoding="gzip")},
    reason=("unreachable", "parse-error"),
)
attack("br-garbage", {"/": answer(os.urandom(5000), Content_Encoding="br")}, reason="unreachable")
attack("zstd-garbage", {"/": answer(os.urandom(5000), Content_Encoding="zstd")}, reason="unreachable")
attack("gzip-in-name-only", {"/": answer(page(LINKED), Content_Encoding="gzip")}, reason=("ok", "unreachable"))
