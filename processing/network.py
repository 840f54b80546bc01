"""Proxy and certificates as they are set in QGIS, in the words of pip and uv."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from ..models.core.language import said

_CERTIFICATES = ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")


@dataclass(frozen=True)
class Network:
    """How the net is reached.

    Parameters
    ----------
    variables : mapping of str to str
        For the environment of pip and uv.
    secrets : tuple of str
        Texts among them that no log may hold.
    warnings : tuple of str
    """

    variables: Mapping[str, str] = field(default_factory=dict)
    secrets: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def network_of_qgis(certificates: Path) -> Network:
    """Read proxy and certificates out of QGIS's settings, in the main thread.

    Parameters
    ----------
    certificates : Path
        File to write the certificates to that QGIS trusts, where some were added to those of the system.
    """
    variables, secrets, warnings = _proxy(QgsSettings())
    if not any(name in os.environ for name in _CERTIFICATES) and _write_certificates(certificates):
        variables |= dict.fromkeys(_CERTIFICATES, str(certificates))
    return Network(variables, secrets, warnings)


def _proxy(settings: Any) -> tuple[dict[str, str], tuple[str, ...], tuple[str, ...]]:
    kind, host = str(settings.value("proxy/proxyType", "")), str(settings.value("proxy/proxyHost", "") or "")
    enabled = str(settings.value("proxy/proxyEnabled", "false")).lower() in ("true", "1")
    # With the proxy of the system, pip asks the system itself.
    if not enabled or not host or kind == "DefaultProxy":
        return {}, (), ()
    user, password = _credentials(settings)
    who = f"{quote(user, safe='')}:{quote(password, safe='')}@" if user else ""
    port = str(settings.value("proxy/proxyPort", "") or "")
    scheme = "socks5h" if kind == "Socks5Proxy" else "http"
    address = f"{scheme}://{who}{host}{':' if port else ''}{port}"
    variables = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), address)
    beside = [_host(each) for each in _listed(settings, "proxy/noProxyUrls", "proxy/proxyExcludedUrls")]
    if beside:
        variables |= dict.fromkeys(("NO_PROXY", "no_proxy"), ",".join(beside))
    warnings = (said("The proxy set in QGIS is a SOCKS proxy, which pip can use only with PySocks."),)
    return variables, (password, quote(password, safe="")), warnings if scheme == "socks5h" else ()


def _credentials(settings: Any) -> tuple[str, str]:
    identifier = str(settings.value("proxy/authcfg", "") or "")
    if identifier:
        config = QgsAuthMethodConfig()
        if QgsApplication.authManager().loadAuthenticationConfig(identifier, config, True)[0]:
            return str(config.config("username", "")), str(config.config("password", ""))
    return str(settings.value("proxy/proxyUser", "") or ""), str(settings.value("proxy/proxyPassword", "") or "")


def _listed(settings: Any, *names: str) -> list[str]:
    found: list[Any] = []
    for name in names:
        value = settings.value(name, "") or ""
        found += value if isinstance(value, (list, tuple)) else str(value).split("|")
    return [str(each).strip() for each in found if str(each).strip()]


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "") if "//" in address else address.split("/")[0]


def _write_certificates(path: Path) -> bool:
    """Write all certificates that QGIS trusts where its user added some; tells whether."""
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not (manager.databaseCAs() or manager.extraFileCAs()):
        return False
    text = bytes(manager.trustedCaCertsPemText())
    if not text.strip():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)
    return True
