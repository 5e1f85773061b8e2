package import Interop

/// What a calibration does to the lab itself for one of its faults, for the lab to notice.
package struct Tampering: Hashable, Sendable {
    /// Something of a run that gets lost on its way into the database.
    package enum Loss: String, Hashable, Sendable, CaseIterable {
        /// What the probe says when it has made all handshakes of a task.
        case event

        /// The handshakes of a task after the first, whose end the probe tells all the same.
        case handshakes

        /// Everything that the probe says after the first handshakes.
        case end

        /// The cell itself, once there is a verdict on it.
        case cell

        /// The bench, which the engine is told to kill while the first handshakes are made.
        case bench

        /// Nothing, in a run in which something else is lost.
        case nothing
    }

    /// The release whose libssl the client is told to load; nil for its own.
    package var libssl: String?

    /// The release whose libcrypto the client is told to load; nil for its own.
    package var libcrypto: String?

    /// The time that a handshake with the server may take; nil for the matrix's.
    package var timeout: Duration?

    /// The time that the server may take to be ready; nil for the usual one.
    package var startTimeout: Duration?

    /// What is wrong with the certificate that the server is given; nil where nothing is.
    package var certificate: CertificateFlaw?

    /// What gets lost; nil where nothing does.
    package var loss: Loss?

    /// Makes one that does nothing.
    package init() {}

    /// Whether it is about a server, whoever connects to that.
    var isAboutServer: Bool {
        timeout != nil || startTimeout != nil || certificate != nil || loss != nil
    }

    /// The releases that it needs in the bench besides the client's own.
    package var releases: [String] {
        [libssl, libcrypto].compactMap(\.self)
    }
}
