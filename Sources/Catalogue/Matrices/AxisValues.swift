import Interop

/// The values that a matrix may name, and those that the design has but the lab has not yet.
struct AxisValues {
    let catalogue: Catalogue

    /// The kinds of certificate that the lab's authority can issue.
    static let issued = [CertificateKind.ecdsaP256]

    /// A value of an axis that stands at a place in a matrix.
    func read(_ value: YAMLValue, on axis: Axis) throws(CatalogueError) -> String {
        let text = try value.text("the name of a \(axis.rawValue)")
        let known = known(on: axis)
        if known.contains(text) { return text }
        if axis == .certificate, let kind = CertificateKind(rawValue: text) {
            throw value.error(Self.notIssued(kind))
        }
        if isWithoutLibrary(text, on: axis) {
            throw value.error(.notSupportedYet("\(axis.rawValue) \(text.quoted)"))
        }
        let nearest = NearestName.nearest(to: text, in: known)
        throw value.error(.unknown(axis.rawValue, value: text, nearest: nearest))
    }

    private func known(on axis: Axis) -> [String] {
        switch axis {
        case .server:
            catalogue.servers.map(\.name)
        case .release:
            catalogue.releases.names
        case .group:
            catalogue.groups.names + [Scenario.anyGroup]
        case .policy:
            Policy.allCases.map(\.rawValue)
        case .certificate:
            Self.issued.map(\.rawValue)
        case .client:
            ClientName.stacks
                + catalogue.releases.releases.filter(\.hasClient).map { "openssl@\($0.name)" }
        case .scenario:
            Scenario.allCases.map(\.rawValue)
        }
    }

    private static func notIssued(_ kind: CertificateKind) -> CatalogueError.Reason {
        let possible = issued.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return .invalid(
            "certificate `\(kind.rawValue)` cannot be issued yet; it can be \(possible)"
        )
    }

    /// Whether it is a client on a release that has no libssl of its own.
    private func isWithoutLibrary(_ text: String, on axis: Axis) -> Bool {
        let client = ClientName(text)
        return axis == .client && client.stack == "openssl"
            && catalogue.releases.names.contains(client.release ?? "")
    }
}
