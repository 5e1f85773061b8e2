package import Interop

extension ResponseEvidence {
    /// The endpoint's own response, whole, with the connection closed after it.
    package static let good = saying()

    /// A response that begins with this line.
    package static func saying(
        _ firstLine: String = "HTTP/1.1 200 OK",
        status: Int? = 200,
        holdsNonce: Bool = true,
        surplus: Int? = 0,
        leftOpen: Bool = false,
        endless: Bool = false,
    ) -> ResponseEvidence {
        ResponseEvidence(
            status: status,
            holdsNonce: holdsNonce,
            bytes: 260,
            firstLine: firstLine,
            surplusBytes: surplus,
            isLeftOpen: leftOpen,
            isEndless: endless,
        )
    }
}
