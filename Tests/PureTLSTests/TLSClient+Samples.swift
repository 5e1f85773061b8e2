import Interop

@testable import PureTLS

extension TLSClient {
    /// A client that has sent its hello, which the server has taken in.
    static func started(
        _ offer: Offer = Offer(groups: [.x25519]),
        with server: inout TestServer,
        serverName: String = "lab.test",
        now: Int = Identity.now,
    ) throws -> TLSClient {
        let trust = Trust(
            authority: server.identity.authority,
            serverName: serverName,
            now: now
        )
        var client = TLSClient(offer, trust: trust, source: SeededGenerator(seed: 1))
        client.start()
        try server.take(client.takeOutput())
        return client
    }

    /// The alert that it has sent.
    mutating func takeOwnAlert() -> AlertDescription? {
        takeEvents().compactMap { event in
            if case .alert(let alert, .client) = event { alert } else { nil }
        }.first
    }
}
