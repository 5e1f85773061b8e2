import COpenSSL
import Exchanging
import Interop
import Probing

/// What all connections of one task share: an `SSL_CTX` for one offer, freed exactly once.
///
/// The chain is verified against the lab's authority alone.
@safe
final class ClientContext {
    /// The groups that are really offered, in order; nil where that is left to the library.
    let offered: [NamedGroup]?

    /// The pointer, for ``Connection`` alone.
    let pointer: OpaquePointer

    private let library: Library

    /// Makes a context for an offer of groups, by TLS 1.3 alone; or for the library's own.
    ///
    /// The library decides which of several groups get a key share, unless `sharesAll`, which
    /// libraries before 3.5 do not take.
    /// With `tellsKeys` the secrets of its connections go into the ``KeyLog``.
    /// Throws a ``Refusal`` where the library does not take the offer, and a
    /// ``Fault`` where anything else goes wrong.
    init(
        _ library: Library,
        offer: [GroupSpelling]?,
        sharesAll: Bool = false,
        authority: [UInt8]?,
        tellsKeys: Bool = false,
    ) throws {
        let fault = { (reason: String) in
            Fault(
                operation: "prepare client",
                subject: library.report.name.description,
                reason: library.takeError() ?? reason
            )
        }
        _ = library.takeError()
        guard let context = unsafe library.tls.contextNew(library.tls.clientMethod()) else {
            throw fault("no context")
        }
        self.library = library
        unsafe pointer = context
        offered = offer?.map(\.group)
        if let offer {
            // The star asks for a key share (SSL_CTX_set1_groups_list(3)).
            let names = offer.map { sharesAll ? "*\($0.name)" : $0.name }
            try limit(to: names.joined(separator: ":"), orThrow: fault)
        }
        if let authority {
            try trust(authority, orThrow: fault)
            unsafe library.tls.contextVerify(context, SSL_VERIFY_PEER, nil)
        }
        // One look at the bytes that are there, and not two for every record.
        _ = unsafe library.tls.contextControl(context, SSL_CTRL_SET_READ_AHEAD, 1, nil)
        unsafe library.tls.contextMessages(context, MessageLog.callback)
        if tellsKeys {
            guard let set = unsafe library.tls.contextKeyLog else {
                throw fault("it has no function `SSL_CTX_set_keylog_callback`")
            }
            unsafe set(context, KeyLog.callback)
        }
    }

    deinit {
        unsafe library.tls.contextFree(pointer)
    }

    private func limit(to names: String, orThrow fault: (String) -> Fault) throws {
        let version = Int(TLS1_3_VERSION)
        guard
            unsafe library.tls.contextControl(
                pointer,
                SSL_CTRL_SET_MIN_PROTO_VERSION,
                version,
                nil
            ) == 1,
            unsafe library.tls.contextControl(
                pointer,
                SSL_CTRL_SET_MAX_PROTO_VERSION,
                version,
                nil
            ) == 1
        else { throw fault("it has no TLS 1.3") }
        guard unsafe library.accepts(names, in: pointer) else {
            throw Refusal(words: library.takeError() ?? "the library does not take `\(names)`")
        }
    }

    private func trust(_ authority: [UInt8], orThrow fault: (String) -> Fault) throws {
        let decoded = unsafe authority.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return unsafe library.crypto.certificateDecode(nil, &start, buffer.count)
        }
        guard let certificate = unsafe decoded else {
            throw fault("the authority's certificate cannot be read")
        }
        defer { unsafe library.crypto.certificateFree(certificate) }
        let store = unsafe library.tls.contextStore(pointer)
        guard unsafe library.crypto.storeAdd(store, certificate) == 1 else {
            throw fault("the authority's certificate is not taken")
        }
    }
}
