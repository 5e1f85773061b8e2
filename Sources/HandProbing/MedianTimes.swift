import Interop

/// How long the steps of many handshakes took.
struct MedianTimes {
    private let times: [HandshakeTimes]

    /// Takes the times of each.
    init(_ times: [HandshakeTimes]) {
        self.times = times
    }

    /// A line for each step: its name, and its 50th and 95th percentile in microseconds.
    ///
    /// The steps are those whose times the columns of a result hold. Each percentile is a time
    /// that really occurred.
    var text: String {
        let steps: [(String, [Int])] = [
            ("connect", times.compactMap(\.connected)),
            ("server-hello", times.compactMap(\.serverHelloInterval)),
            ("handshake", times.compactMap(\.handshakeInterval)),
            ("first-byte", times.compactMap(\.firstByteInterval)),
        ]
        let lines = steps.map { name, values in
            let padding = String(repeating: " ", count: "server-hello".count - name.count)
            let p50 = Quantile.nearestRank(0.5, of: values).map { "\($0) us" } ?? "none"
            let p95 = Quantile.nearestRank(0.95, of: values).map { "\($0) us" } ?? "none"
            return "\(padding)\(name)  p50 \(p50), p95 \(p95)"
        }
        return (["\(times.count) handshakes"] + lines).joined(separator: "\n")
    }
}
