import Testing

@testable import Sourcing

@Suite struct `An index of source packages` {
    @Test func `is read for versions, folders and sums`() {
        let sources = DebianSource.read(
            """
            Package: openssl
            Binary: openssl, libssl-dev
            Version: 3.5.7-1~deb13u2
            Files:
             36608cd5445f708d0c2200aea9682c35 53153930 openssl_3.5.7.orig.tar.gz
            Checksums-Sha256:
             a8c0 53153930 openssl_3.5.7.orig.tar.gz
             d3d0 833 openssl_3.5.7.orig.tar.gz.asc
            Directory: pool/main/o/openssl
            Package: openssl
            Directory: pool/main/o/openssl
            Version: 1:3.0.20-rc-1
            Package: openssl
            Version: 9
            """
        )
        #expect(sources.map(\.version) == ["3.5.7-1~deb13u2", "1:3.0.20-rc-1"])
        #expect(sources.map(\.upstreamVersion) == ["3.5.7", "3.0.20-rc"])
        #expect(sources[0].directory == "pool/main/o/openssl")
        #expect(
            sources[0].sums == [
                "openssl_3.5.7.orig.tar.gz": "a8c0", "openssl_3.5.7.orig.tar.gz.asc": "d3d0",
            ]
        )
    }

    @Test func `is named by the Release file with its SHA-256, not its MD5`() {
        let text = """
            Suite: oldstable
            MD5Sum:
             754e 9491888 main/source/Sources.xz
            SHA256:
             a0e5 51056 non-free/main/source/Sources.xz
             92d1  9491888 main/source/Sources.xz
            """
        #expect(DebianIndex.sum(of: "main/source/Sources.xz", in: text) == "92d1")
        #expect(DebianIndex.sum(of: "main/source/Sources.gz", in: text) == nil)
    }

    @Test(
        arguments: [
            ("[GNUPG:] NEWSIG\n[GNUPG:] GOODSIG 0E98 Debian\n[GNUPG:] VALIDSIG A7", true),
            ("[GNUPG:] GOODSIG 0E98 Debian\n[GNUPG:] ERRSIG 78DB 1 8 01 0 9 -", true),
            ("[GNUPG:] GOODSIG 0E98 Debian\n[GNUPG:] BADSIG 6ED0 Debian", false),
            ("[GNUPG:] ERRSIG 78DB 1 8 01 0 9 -\n[GNUPG:] NO_PUBKEY 78DB", false),
            ("[GNUPG:] EXPKEYSIG 0E98 Debian", false), ("GOODSIG 0E98", false), ("", false),
        ]
    )
    func `is believed for a good signature and no wrong one`(status: String, isGood: Bool) {
        #expect(SignedText.isGood(status) == isGood)
    }
}
