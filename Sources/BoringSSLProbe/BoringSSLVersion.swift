/// Which BoringSSL is compiled in, since it does not say so itself.
///
/// A test holds both against the manifest and against what the package brings along.
package enum BoringSSLVersion {
    /// The first 12 digits of its revision in BoringSSL's own repository.
    package static let revision = "8eb25be6fa18"

    /// The version of the package that brings it along.
    package static let package = "2.37.6"

    /// Both, as the version of the client.
    package static let text = "BoringSSL \(revision) (swift-nio-ssl \(package))"
}
