import Processes
import Testing

@Suite struct `A version text` {
    static func find(_ text: String) -> String? {
        VersionText.find(in: Array("\u{0}ELF\u{0}\(text)\u{0}\u{ff}".utf8))
    }

    @Test(arguments: [
        "OpenSSL 3.5.7 1 Jul 2026", "OpenSSL 1.1.1w  11 Sep 2023", "OpenSSL 3.0.22 25 Aug 2026",
        "OpenSSL 4.0.0-beta1 10 Mar 2026", "OpenSSL 3.2.0-dev xx XXX xxxx",
    ])
    func `is found in a library's bytes`(text: String) {
        #expect(Self.find(text) == text)
        #expect(Self.find("OpenSSL 3\u{0}OpenSSL OOpenSSL \(text)\u{0}rest") == text)
    }

    @Test(arguments: [
        "", "OpenSSL", "OpenSSL ", "OpenSSL 3.5.7", "OpenSSL 3.5.7 1 Jul", "OpenSSL CA 1 Jul 2026",
        "openssl 3.5.7 1 Jul 2026", "LibreSSL 3.8.2 1 Jul 2026",
        "OpenSSL 3.5.7 built on 1 Jul 2026",
    ])
    func `is nothing else`(text: String) {
        #expect(Self.find(text) == nil)
    }

    @Test func `is found at the very end`() {
        let text = "OpenSSL 3.5.7 1 Jul 2026"
        #expect(VersionText.find(in: Array(text.utf8)) == text)
    }

    @Test func `is found behind megabytes of other bytes`() {
        var content = Array(UInt8.min...UInt8.max)
        while content.count < 5 << 20 { content += content }
        content += Array("OpenSSL 3.5.7 1 Jul 2026\u{0}".utf8)
        #expect(VersionText.find(in: content) == "OpenSSL 3.5.7 1 Jul 2026")
    }
}
