import EvidenceTesting
import Interop

extension HandshakeEvidence {
    /// The same connection with parts of the account replaced.
    func saying(
        groupByLibrary: NamedGroup?? = nil,
        certificate: CertificateEvidence?? = nil,
        response: ResponseEvidence?? = nil,
        groupOnWire: NamedGroup? = nil,
        offering groups: [[NamedGroup]]? = nil,
    ) -> HandshakeEvidence {
        changed { draft in
            if let groups {
                draft.wire.clientHellos = groups.map { .sharing($0) }
                if let first = groups.first { draft.offered = first }
            }
            if let groupOnWire {
                draft.wire.serverHello = .naming(groupOnWire, shareLength: 1120)
            }
            if let groupByLibrary { draft.groupByLibrary = groupByLibrary }
            if let certificate { draft.certificate = certificate }
            if let response { draft.response = response }
        }
    }
}

extension AttemptRecord {
    /// An attempt said to have agreed, whose second measured handshake shows something else.
    static func agreed(
        but change: (HandshakeEvidence) -> HandshakeEvidence,
        ending: Ending = Ending(.agreed, shape: "X25519MLKEM768"),
        everywhere: Bool = false,
        negativeControl: String? = "refused",
    ) -> AttemptRecord {
        let agreed = everywhere ? ending : Ending(.agreed, shape: "X25519MLKEM768")
        let samples = (0...3).map { number in
            let evidence = HandshakeEvidence.agreed(number: number)
            return everywhere || number == 2
                ? SampleRecord(start: 1, ending: ending, evidence: change(evidence))
                : SampleRecord(start: 1, ending: agreed, evidence: evidence)
        }
        return .sample(
            1,
            on: "endpoint-1",
            .ended(agreed),
            .pass,
            samples,
            negativeControl: negativeControl,
        )
    }
}
