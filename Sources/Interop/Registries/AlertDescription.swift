/// What an alert complains about, by its number in the IANA registry of TLS alerts.
///
/// Sources: RFC 8446 section 6 and, for the reserved ones, RFC 5246.
package struct AlertDescription: CodePoint {
    /// The number, or word, that stands in the registry.
    package let rawValue: UInt8

    /// Takes what stands in the registry, known or not.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}

extension AlertDescription {
    /// The sender will send no more.
    package static let closeNotify = AlertDescription(rawValue: 0x00)

    /// A message came that has no place here.
    package static let unexpectedMessage = AlertDescription(rawValue: 0x0a)

    /// A record could not be decrypted.
    package static let badRecordMAC = AlertDescription(rawValue: 0x14)

    /// A record was too long.
    package static let recordOverflow = AlertDescription(rawValue: 0x16)

    /// No acceptable parameters: no common group, or no common signature algorithm.
    package static let handshakeFailure = AlertDescription(rawValue: 0x28)

    /// A certificate was corrupt.
    package static let badCertificate = AlertDescription(rawValue: 0x2a)

    /// A certificate was of a kind that is not supported.
    package static let unsupportedCertificate = AlertDescription(rawValue: 0x2b)

    /// A certificate was revoked by its signer.
    package static let certificateRevoked = AlertDescription(rawValue: 0x2c)

    /// A certificate has expired or is not valid now.
    package static let certificateExpired = AlertDescription(rawValue: 0x2d)

    /// A certificate was unacceptable for another reason.
    package static let certificateUnknown = AlertDescription(rawValue: 0x2e)

    /// A field was out of range or did not fit the others.
    package static let illegalParameter = AlertDescription(rawValue: 0x2f)

    /// The issuer of the certificate is not trusted.
    package static let unknownCA = AlertDescription(rawValue: 0x30)

    /// The certificate is valid and not allowed in.
    package static let accessDenied = AlertDescription(rawValue: 0x31)

    /// A message could not be parsed.
    package static let decodeError = AlertDescription(rawValue: 0x32)

    /// A signature or a Finished was wrong.
    package static let decryptError = AlertDescription(rawValue: 0x33)

    /// The version is known and not supported.
    package static let protocolVersion = AlertDescription(rawValue: 0x46)

    /// The peer wants stronger parameters.
    package static let insufficientSecurity = AlertDescription(rawValue: 0x47)

    /// The sender has a fault of its own.
    package static let internalError = AlertDescription(rawValue: 0x50)

    /// The client fell back to an older version without need.
    package static let inappropriateFallback = AlertDescription(rawValue: 0x56)

    /// The sender gives up for a reason outside the protocol.
    package static let userCanceled = AlertDescription(rawValue: 0x5a)

    /// The sender will not renegotiate; TLS 1.2 only.
    package static let noRenegotiation = AlertDescription(rawValue: 0x64)

    /// An extension that is mandatory here is not there.
    package static let missingExtension = AlertDescription(rawValue: 0x6d)

    /// An extension came that was not asked for.
    package static let unsupportedExtension = AlertDescription(rawValue: 0x6e)

    /// No server of that name is here.
    package static let unrecognizedName = AlertDescription(rawValue: 0x70)

    /// The OCSP response is not acceptable.
    package static let badCertificateStatusResponse = AlertDescription(rawValue: 0x71)

    /// The pre-shared key is not known.
    package static let unknownPSKIdentity = AlertDescription(rawValue: 0x73)

    /// The client showed no certificate, and must.
    package static let certificateRequired = AlertDescription(rawValue: 0x74)

    /// No common application protocol.
    package static let noApplicationProtocol = AlertDescription(rawValue: 0x78)

    /// The server refuses without Encrypted Client Hello.
    package static let echRequired = AlertDescription(rawValue: 0x79)

    /// The registry's spellings.
    package static let names: [Self: String] = [
        .closeNotify: "close_notify",
        .unexpectedMessage: "unexpected_message",
        .badRecordMAC: "bad_record_mac",
        .recordOverflow: "record_overflow",
        .handshakeFailure: "handshake_failure",
        .badCertificate: "bad_certificate",
        .unsupportedCertificate: "unsupported_certificate",
        .certificateRevoked: "certificate_revoked",
        .certificateExpired: "certificate_expired",
        .certificateUnknown: "certificate_unknown",
        .illegalParameter: "illegal_parameter",
        .unknownCA: "unknown_ca",
        .accessDenied: "access_denied",
        .decodeError: "decode_error",
        .decryptError: "decrypt_error",
        .protocolVersion: "protocol_version",
        .insufficientSecurity: "insufficient_security",
        .internalError: "internal_error",
        .inappropriateFallback: "inappropriate_fallback",
        .userCanceled: "user_canceled",
        .noRenegotiation: "no_renegotiation_RESERVED",
        .missingExtension: "missing_extension",
        .unsupportedExtension: "unsupported_extension",
        .unrecognizedName: "unrecognized_name",
        .badCertificateStatusResponse: "bad_certificate_status_response",
        .unknownPSKIdentity: "unknown_psk_identity",
        .certificateRequired: "certificate_required",
        .noApplicationProtocol: "no_application_protocol",
        .echRequired: "ech_required",
    ]
}
