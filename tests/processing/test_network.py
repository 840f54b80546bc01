"""Proxy and certificates of QGIS reach pip in its own words, and passwords are known as secrets."""

import pytest


@pytest.fixture
def network(qgis, tmp_path, monkeypatch):
    """What pip is told under some settings."""
    from prospectivity.processing import network

    for name in network._CERTIFICATES:
        monkeypatch.delenv(name, raising=False)

    class Settings(dict):
        def value(self, name, default=None):
            return self.get(name.removeprefix("proxy/"), default)

    def told(**values):
        monkeypatch.setattr(network, "QgsSettings", lambda: Settings(values))
        return network.network_of_qgis(tmp_path / "added" / "certificates.pem")

    return told


ON = {"proxyEnabled": "true", "proxyType": "HttpProxy", "proxyHost": "gate", "proxyPort": "3128"}


def test_a_proxy_with_a_password_becomes_an_address_and_the_password_is_a_secret(network):
    told = network(
        **ON, proxyUser="me", proxyPassword="p@ss/word", noProxyUrls=["http://here.local/x"], proxyExcludedUrls="there|"
    )
    assert told.variables["HTTPS_PROXY"] == told.variables["http_proxy"] == "http://me:p%40ss%2Fword@gate:3128"
    assert told.variables["NO_PROXY"] == "here.local,there"
    assert set(told.secrets) == {"p@ss/word", "p%40ss%2Fword"}
    assert told.warnings == ()


def test_a_socks_proxy_is_told_with_what_it_needs(network):
    told = network(**{**ON, "proxyType": "Socks5Proxy"})
    assert told.variables["HTTPS_PROXY"] == "socks5h://gate:3128"
    assert "PySocks" in told.warnings[0]


@pytest.mark.parametrize("off", [{"proxyEnabled": "false"}, {"proxyType": "DefaultProxy"}, {"proxyHost": ""}])
def test_without_a_proxy_of_its_own_pip_asks_the_system(network, off):
    assert network(**{**ON, **off}).variables == {}


def test_certificates_are_written_only_where_some_were_added(network, monkeypatch, tmp_path):
    from prospectivity.processing import network as module

    class Manager:
        added = {}

        def isDisabled(self):
            return False

        def databaseCAs(self):
            return self.added

        def extraFileCAs(self):
            return {}

        def trustedCaCertsPemText(self):
            return b"-----BEGIN CERTIFICATE-----"

    manager = Manager()
    monkeypatch.setattr(module.QgsApplication, "authManager", lambda: manager)
    assert network().variables == {}
    manager.added = {"mine": object()}
    path = tmp_path / "added" / "certificates.pem"
    assert network().variables == dict.fromkeys(("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"), str(path))
    assert path.read_bytes().startswith(b"-----BEGIN CERTIFICATE-----")
    monkeypatch.setenv("PIP_CERT", "/mine.pem")
    assert network().variables == {}
