extension WireEvidence {
    /// What a HelloRetryRequest has cost; nil without one that was answered.
    ///
    /// `time` is in microseconds, from the first ClientHello sent to the second; `bytes` are
    /// those of the request and of the second ClientHello, with their headers.
    package var retry: (time: Int, bytes: Int)? {
        let hellos = messages.filter { $0.type == .clientHello && $0.sender == .client }
        guard let request = messages.first(where: \.isHelloRetryRequest), hellos.count > 1
        else { return nil }
        return (hellos[1].time - hellos[0].time, request.length + hellos[1].length)
    }
}
