import COpenSSL
import Interop
import Probing

extension Library {
    /// Whether a context takes a list of group names; afterwards it offers these.
    func accepts(_ names: String, in context: OpaquePointer) -> Bool {
        unsafe names.withCString { text in
            unsafe tls.contextControl(
                context,
                SSL_CTRL_SET_GROUPS_LIST,
                0,
                UnsafeMutableRawPointer(mutating: text)
            ) == 1
        }
    }

    /// Those groups of an offer that this library has.
    func known(_ offer: [GroupSpelling]) -> [GroupSpelling] {
        guard let context = unsafe tls.contextNew(tls.clientMethod()) else { return [] }
        defer {
            unsafe tls.contextFree(context)
            _ = takeError()
        }
        return offer.filter { unsafe accepts($0.name, in: context) }
    }

    /// The group of a connection whose handshake is complete, in the library's own word.
    ///
    /// `SSL_get0_group_name` says it from 3.2 on, `SSL_get_negotiated_group` from
    /// 3.0 on; before, the type of the peer's temporary key does, since 1.1.1 answers
    /// nothing to a control that it does not know. None of them may be asked
    /// earlier: 3.0 to 3.4 crash then.
    func negotiatedGroup(of connection: OpaquePointer) -> NamedGroup? {
        if let ask = unsafe tls.groupName {
            return unsafe ask(connection).flatMap {
                unsafe GroupSpelling.group(named: String(cString: $0))
            }
        }
        let answer = unsafe tls.control(connection, SSL_CTRL_GET_NEGOTIATED_GROUP, 0, nil)
        // A group without a NID is answered as TLSEXT_nid_unknown with its number.
        if answer > 0, answer & Int(TLSEXT_nid_unknown) != 0 {
            return NamedGroup(rawValue: UInt16(truncatingIfNeeded: answer))
        }
        if let group = Self.groupsByNID[Int32(truncatingIfNeeded: answer)] { return group }
        return unsafe temporaryKeyGroup(of: connection)
    }

    private func temporaryKeyGroup(of connection: OpaquePointer) -> NamedGroup? {
        var key: OpaquePointer?
        guard let typeOf = unsafe crypto.keyType,
            unsafe tls.control(connection, SSL_CTRL_GET_PEER_TMP_KEY, 0, &key) == 1,
            let key = unsafe key
        else { return nil }
        defer { unsafe crypto.keyFree(key) }
        let type = unsafe typeOf(key)
        guard type == EVP_PKEY_EC else { return Self.groupsByNID[type] }
        guard let curve = unsafe crypto.keyCurve?(key),
            let group = unsafe crypto.curveGroup?(curve),
            let name = unsafe crypto.curveName?(group)
        else { return nil }
        return Self.groupsByNID[name]
    }

    /// OpenSSL's own numbers for classical groups, the same in every version.
    private static let groupsByNID: [Int32: NamedGroup] = [
        NID_X9_62_prime256v1: .secp256r1,
        NID_secp384r1: .secp384r1,
        NID_secp521r1: .secp521r1,
        NID_X25519: .x25519,
        NID_X448: .x448,
        NID_ffdhe2048: .ffdhe2048,
        NID_ffdhe3072: .ffdhe3072,
        NID_ffdhe4096: .ffdhe4096,
        NID_ffdhe6144: .ffdhe6144,
        NID_ffdhe8192: .ffdhe8192,
    ]
}
