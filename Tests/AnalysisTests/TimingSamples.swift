import Analysis
import Interop

extension TimingConditions {
    /// X25519MLKEM768 with an ECDSA certificate on debian-12, on the machine of the samples.
    static func sample(
        group: NamedGroup? = .x25519MLKEM768,
        certificate: String = "ecdsa-p256",
        authority: String = "c0ffee",
        base: String = "debian-12",
        kernel: String = "6.1.0",
        processor: String = "A processor",
        processors: Int = 2,
        engine: String = "Docker 20.10.24",
        machine: String? = "m1",
    ) -> TimingConditions {
        TimingConditions(
            group: group,
            certificate: certificate,
            authority: authority,
            base: base,
            host: HostFacts(
                kernel: kernel,
                processor: processor,
                processors: processors,
                engine: engine,
            ),
            machine: machine,
        )
    }
}

extension TimingFamily {
    static let nginx = TimingFamily(server: "nginx", group: "X25519MLKEM768")
}

extension TimingPair {
    static func sample(
        _ left: [Int],
        _ right: [Int],
        family: TimingFamily = .nginx,
        against other: TimingConditions = .sample(),
    ) -> TimingPair {
        TimingPair(
            family: family,
            left: TimingSide(conditions: .sample(), starts: left),
            right: TimingSide(conditions: other, starts: right),
        )
    }

    /// The same with its sides the other way round.
    var swapped: TimingPair { TimingPair(family: family, left: right, right: left) }
}

extension TimingFinding {
    /// The adjusted p-value; nil where nothing was tested.
    var p: Double? {
        switch self {
        case .notComparable, .tooFewStarts: nil
        case .undecided(let p), .belowThreshold(let p), .slower(let p), .faster(let p): p
        }
    }

    /// Whether it is a difference that is reported.
    var isDecided: Bool {
        switch self {
        case .slower, .faster: true
        case .notComparable, .tooFewStarts, .undecided, .belowThreshold: false
        }
    }
}
