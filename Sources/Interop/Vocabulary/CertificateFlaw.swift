/// What can be wrong with a certificate that the lab's authority has issued all the same.
package enum CertificateFlaw: String, Hashable, Sendable, CaseIterable {
    /// It is for another name.
    case otherName = "other-name"

    /// It has expired.
    case expired

    /// It is not valid yet.
    case notYetValid = "not-yet-valid"
}
