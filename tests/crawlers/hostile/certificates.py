"""Certificates for a server on loopback: one authority, and what it signs, well or badly."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

NOW = datetime.now(UTC)
Pair = tuple[x509.Certificate, ec.EllipticCurvePrivateKey]


def authority() -> Pair:
    """A certificate that signs others."""
    return made("Orchard Authority", None, is_authority=True)


def made(host: str, signer: Pair | None, *, days: tuple[int, int] = (-10, 10), is_authority: bool = False) -> Pair:
    """A certificate for `host`, valid from and to these days from now; signed by itself without a signer."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    issuer, signing = (signer[0].subject, signer[1]) if signer else (name, key)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + timedelta(days=days[0]))
        .not_valid_after(NOW + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
    )
    if not is_authority:
        builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
    return builder.sign(signing, hashes.SHA256()), key


def context(pair: Pair, folder: Path) -> ssl.SSLContext:
    """A server's side of TLS with this certificate."""
    folder.mkdir(parents=True, exist_ok=True)
    certificate, key = pair
    plain = serialization.NoEncryption()
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    (folder / "cert.pem").write_bytes(pem(certificate))
    (folder / "key.pem").write_bytes(private)
    made_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made_context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return made_context


def pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)
