import Foundation
import Interop
import OpenSSLProbe
import ProbeTesting
import Probing
import Testing

@Suite struct `A client's library` {
    static func fault(libcrypto: String? = nil, libssl: String? = nil) throws -> Fault? {
        let own = try InstalledOpenSSL.libraries()
        let client = ProbeClient(
            name: own.name,
            libcrypto: libcrypto ?? own.libcrypto,
            libssl: libssl ?? own.libssl,
        )
        return #expect(throws: Fault.self) { _ = try Library(client) }
    }

    @Test func `says what the process has really mapped`() throws {
        let client = try InstalledOpenSSL.libraries()
        let report = try Library(client).report
        #expect(report.name == client.name)
        #expect(report.versionText.hasPrefix("OpenSSL 3."))
        #expect(report.version == String(report.versionText.split(separator: " ")[1]))
        #expect(Set(report.libraries.map(\.path)) == [client.libcrypto, client.libssl])
        let crypto = try #require(report.libraries.first { $0.path == client.libcrypto })
        #expect(crypto.version == report.versionText)
        #expect(crypto.sha256.count == 64)
    }

    @Test(arguments: [
        ("libcrypto.so.3", "cannot load library `libcrypto.so.3`: the path is not absolute"),
        (
            "/nowhere/libcrypto.so.3",
            """
            cannot load library `/nowhere/libcrypto.so.3`: \
            cannot open shared object file: No such file or directory
            """
        ),
        ("/etc/hostname", "cannot load library `/etc/hostname`: file too short"),
    ])
    func `has to be a library`(path: String, text: String) throws {
        #expect(try Self.fault(libcrypto: path)?.description == text)
        #expect(try Self.fault(libssl: path)?.description == text)
    }

    @Test func `has to have every function`() throws {
        let other = try #require(SystemLibrary.path(of: "libm.so.6"))
        #expect(
            try Self.fault(libcrypto: other)?.description
                == "cannot load library `\(other)`: it has no function `BIO_ctrl`"
        )
        #expect(
            try Self.fault(libssl: other)?.description
                == "cannot load library `\(other)`: it has no function `OPENSSL_init_ssl`"
        )
    }

    /// libssl answers for libcrypto's functions too, since it depends on it.
    @Test func `has to be the one that is named`() throws {
        let own = try InstalledOpenSSL.libraries()
        let fault = try #require(try Self.fault(libcrypto: own.libssl))
        #expect(fault.subject == own.libssl)
        #expect(fault.reason.hasPrefix("the process has mapped `"))
        #expect(fault.reason.contains("`\(own.libcrypto)`"))
    }

    /// In a process of its own: what is mapped once stays mapped.
    @Test func `has to be the only one in the process`() async {
        await #expect(processExitsWith: .success) {
            let own = try InstalledOpenSSL.libraries()
            let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let copy = folder.appending(path: "libcrypto.so.3").path
            try FileManager.default.copyItem(atPath: own.libcrypto, toPath: copy)
            try LibraryMapping.keep(copy)
            let fault = #expect(throws: Fault.self) { _ = try Library(own) }
            #expect(fault?.reason.contains("`\(copy)`") == true)
        }
    }
}
