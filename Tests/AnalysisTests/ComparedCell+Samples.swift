import Interop
import ResultStore

extension ComparedCell {
    /// A cell of nginx that agreed on X25519 and passed, unless something else is said.
    static func sample(
        run: Int = 1,
        number: Int = 1,
        server: String = "nginx",
        release: String = "3.5",
        group: String = "X25519",
        policy: String = "pinned",
        client: String = "openssl@3.5",
        variant: String = "",
        _ verdict: Verdict? = .pass,
        _ outcome: String? = "agreed",
        _ shape: String? = nil,
        wire: WireFigures = WireFigures(),
        inputs: CellInputs = CellInputs(),
    ) -> ComparedCell {
        let place = CellPlace(
            server: server,
            release: release,
            group: group,
            policy: policy,
            certificate: "ecdsa-p256",
            client: client,
            scenario: "handshake",
            variant: variant,
        )
        let key = "\(server)/\(release)/\(group)/\(policy)/ecdsa-p256/\(client)/handshake"
        return ComparedCell(
            run: run,
            number: number,
            key: variant.isEmpty ? key : "\(key);\(variant)",
            place: place,
            inputs: inputs,
            verdict: verdict,
            outcome: verdict == nil ? nil : outcome,
            shape: verdict == nil
                ? nil : shape ?? (outcome == "agreed" ? group : "alert 40 by server"),
            wire: wire,
        )
    }

    /// A cell that its run never got to.
    static let untried = sample(nil)
}
