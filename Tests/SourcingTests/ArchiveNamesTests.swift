import Testing

@testable import Sourcing

@Suite struct `Names of archives` {
    private static let openssl = ArchiveNames(
        pattern: "openssl-{{version}}.tar.gz",
        debianPackage: "openssl",
    )

    @Test(
        arguments: [
            ("openssl-3.5.7.tar.gz", "3.5.7"), ("openssl-1.1.1w.tar.xz", "1.1.1w"),
            ("openssl_3.5.7.orig.tar.bz2", "3.5.7"), ("openssl-3.6.0-beta1.tar.gz", "3.6.0-beta1"),
            ("openssl-3.5.7.tar.gz.asc", nil), ("openssl-3.5.7.tar.gz.json", nil),
            ("openssl-3.5.7.zip", nil), ("openssl-.tar.gz", nil), ("openssl-fips-2.0.tar.gz", nil),
            ("openssl_3.5.7-1.debian.tar.xz", nil), ("xopenssl-3.5.7.tar.gz", nil),
        ] as [(String, String?)]
    )
    func `are upstream's or Debian's, packed in three ways`(name: String, version: String?) {
        #expect(Self.openssl.archive(named: name)?.version == version)
    }

    @Test func `begin with upstream's own`() {
        #expect(
            Self.openssl.names(of: "3.5.7").map(\.name) == [
                "openssl-3.5.7.tar.gz", "openssl-3.5.7.tar.xz", "openssl-3.5.7.tar.bz2",
                "openssl_3.5.7.orig.tar.gz", "openssl_3.5.7.orig.tar.xz",
                "openssl_3.5.7.orig.tar.bz2",
            ]
        )
        let python = ArchiveNames(pattern: "Python-{{version}}.tar.xz", debianPackage: nil)
        #expect(
            python.names(of: "3.13.15").map(\.name) == [
                "Python-3.13.15.tar.xz", "Python-3.13.15.tar.gz", "Python-3.13.15.tar.bz2",
            ]
        )
    }

    @Test func `are found in the listing of a folder and in an answer of an API`() {
        let listing = """
            <a href="openssl-3.5.6.tar.gz">openssl-3.5.6.tar.gz</a> 2026-04-07 53M
            <a href="openssl-3.5.6.tar.gz.sha256">openssl-3.5.6.tar.gz.sha256</a>
            [{"url":"https://h/openssl-3.5.7/openssl-3.5.7.tar.gz","name":"notopenssl-1.tar.gz"}]
            """
        #expect(Self.openssl.archives(in: listing).map(\.version) == ["3.5.6", "3.5.7"])
    }
}
