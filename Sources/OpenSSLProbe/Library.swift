import COpenSSL
package import Interop
package import Probing
import Processes

/// One release's libcrypto and libssl, loaded into this process.
///
/// A process loads one release only: both files export the same names in every
/// version. libcrypto comes first, by absolute path, since libssl alone would
/// pick up whatever libcrypto the system has.
@safe
package struct Library {
    let crypto: CryptoFunctions
    let tls: TLSFunctions

    /// Which files the process really has mapped, and what they say of themselves.
    package let report: ClientReport

    /// Loads a client's libraries, reads no configuration file, and proves what was loaded.
    ///
    /// Throws a ``Fault`` where a file does not load, lacks a function, or where
    /// the process has any other libssl or libcrypto mapped besides.
    package init(_ client: ProbeClient) throws(Fault) {
        try self.init(client) { $0 }
    }

    /// `symbols` is what the functions of each file are looked up in.
    init(_ client: ProbeClient, symbols: (SharedObject) -> any SymbolTable) throws(Fault) {
        guard let files = client.libraries else {
            throw Fault(
                operation: "load library",
                subject: client.name.description,
                reason: "the plan has no files for it",
            )
        }
        crypto = try CryptoFunctions(symbols(SharedObject(path: files.libcrypto)))
        tls = try TLSFunctions(symbols(SharedObject(path: files.libssl)))

        let options = UInt64(OPENSSL_INIT_NO_LOAD_CONFIG)
        guard crypto.initialise(options, nil) == 1, tls.initialise(options, nil) == 1
        else {
            throw Fault(
                operation: "load library",
                subject: files.libssl,
                reason: "its initialisation did not succeed"
            )
        }
        let libraries = try LibraryMap.own()
        let paths = Set(libraries.map(\.path))
        guard paths == [files.libcrypto, files.libssl] else {
            let others = libraries.map { "`\($0.path)`" }.joined(separator: ", ")
            throw Fault(
                operation: "load library",
                subject: files.libssl,
                reason: "the process has mapped \(others)",
            )
        }
        report = ClientReport(
            name: client.name,
            versionText: unsafe crypto.version(OPENSSL_VERSION).map {
                unsafe String(cString: $0)
            } ?? "",
            libraries: libraries,
        )
    }

    /// Empties the thread's error queue; its first entry, which is the cause, in words.
    func takeError() -> String? {
        var words: String?
        while case let code = crypto.nextError(), code != 0 {
            guard words == nil else { continue }
            var buffer = [CChar](repeating: 0, count: 256)
            unsafe crypto.errorString(code, &buffer, buffer.count)
            words = String(
                decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
                as: UTF8.self
            )
        }
        return words
    }
}
