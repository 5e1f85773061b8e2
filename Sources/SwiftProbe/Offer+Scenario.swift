import Exchanging
import Interop
import Probing
import PureTLS

extension Offer {
    /// What this client offers where nobody says what: as browsers do, with two key shares.
    private static let ownGroups: [NamedGroup] = [
        .x25519MLKEM768, .x25519, .secp256r1, .secp384r1, .secp521r1, .secp256r1MLKEM768,
        .secp384r1MLKEM1024, .mlkem768, .mlkem1024,
    ]

    /// Groups that belong to TLS 1.3, and one behind them that a server of TLS 1.2 may choose.
    private static let leakableGroups: [NamedGroup] = [
        .x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024, .mlkem768, .x25519,
    ]

    /// The offer that a scenario makes in one of its handshakes.
    ///
    /// Throws a ``Refusal`` for a group that this client does not have.
    init(_ task: ProbeTask, number: Int) throws(Refusal) {
        switch task.offer {
        case .asShipped where task.scenario == .tls12Leak:
            self.init(groups: Self.leakableGroups)
        case .asShipped:
            self.init(groups: Self.ownGroups, sharedGroups: [.x25519MLKEM768, .x25519])
        case .known(let spellings):
            let known = spellings.map(\.group).filter(NamedGroup.own.contains)
            guard !known.isEmpty else { throw Refusal(words: "it has none of the groups") }
            self.init(groups: known)
        case .exactly(let spellings):
            for spelling in spellings where !NamedGroup.own.contains(spelling.group) {
                throw Refusal(words: "swift-crypto has no `\(spelling.name)`")
            }
            self.init(groups: spellings.map(\.group))
        }
        switch task.scenario {
        case .hrr: sharedGroups = []
        case .fallback: addFallback()
        case .badShare: shareFault = Self.fault(number)
        case .tls12Leak: addCertificateCurve()
        case .handshake, .asShipped, .splitHello, .resumption: break
        }
    }

    /// A classical group behind the others, as a browser has.
    private mutating func addFallback() {
        guard !groups.contains(.x25519) else { return }
        groups.append(.x25519)
        sharedGroups.append(.x25519)
    }

    /// Behind the others, since a server of TLS 1.2 has no use for a certificate on a curve that
    /// the client does not list (RFC 8422 section 5.1).
    private mutating func addCertificateCurve() {
        guard !groups.contains(.secp256r1) else { return }
        groups.append(.secp256r1)
    }

    /// The fault that is an attempt's handshake's turn; nil of one that is to have a good share.
    private static func fault(_ number: Int) -> ShareFault? {
        switch number {
        case 1: .tooShort
        case 2: .tooLong
        case 3: .invalid
        default: nil
        }
    }
}
