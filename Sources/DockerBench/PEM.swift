import Foundation

/// The textual encoding of certificates (RFC 7468).
package enum PEM {
    /// A certificate, given in DER.
    package static func certificate(_ der: [UInt8]) -> String {
        let lines = Data(der).base64EncodedString(
            options: [.lineLength64Characters, .endLineWithLineFeed]
        )
        return "-----BEGIN CERTIFICATE-----\n\(lines)\n-----END CERTIFICATE-----\n"
    }
}
