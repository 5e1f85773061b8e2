import Interop
import Probing

extension ProbeOffer {
    /// What the client of a cell is to offer.
    init(of cell: Cell) {
        let own = cell.group.map(GroupSpelling.init(of:))
        self =
            switch cell.scenario {
            case .asShipped: .asShipped
            case .tls12Leak: .exactly(Self.leakable + [.x25519, .secp256r1])
            case .fallback: .exactly([own, .x25519].compactMap(\.self))
            case .handshake, .hrr, .splitHello, .badShare, .resumption:
                .exactly([own].compactMap(\.self))
            }
    }

    /// Groups that only TLS 1.3 has, and that a server may have for it.
    private static let leakable = [
        NamedGroup.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024, .mlkem768,
    ]
    .map { GroupSpelling(group: $0, name: $0.description) }
}

extension GroupSpelling {
    /// The group that everybody has.
    static let x25519 = GroupSpelling(group: .x25519, name: "X25519")

    /// The group of the lab's certificates, without which a server of TLS 1.2 must not present
    /// one (RFC 8422 section 5.1).
    static let secp256r1 = GroupSpelling(group: .secp256r1, name: "prime256v1")

    /// OpenSSL's spelling, where OpenSSL has it, else the catalogue's.
    init(of group: Group) {
        self = group.spelling ?? GroupSpelling(group: group.id, name: group.name)
    }
}
