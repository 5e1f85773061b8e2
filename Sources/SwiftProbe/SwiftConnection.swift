import Exchanging
import Interop
import PureTLS

/// A connection of the client in pure Swift, for whoever moves its bytes.
struct SwiftConnection<Client: ClientMachine>: SecureConnection {
    private var client: Client
    private let elapsed: () -> Int
    private var arrival = 0
    private var isAtEnd = false
    private var messages: [WireMessage] = []
    private var alerts: [LibraryAlert] = []

    /// Takes a client that has said nothing yet, and what tells the time, in microseconds since
    /// the start of the connection.
    init(_ client: Client, elapsed: @escaping () -> Int) {
        self.client = client
        self.elapsed = elapsed
    }

    /// The tickets that the server has sent, the newest last.
    var tickets: [Ticket] { client.tickets }

    /// What the client itself could not take, and ended the connection for; nil without that.
    var ownLimit: Rejection? {
        guard case .rejected(let rejection) = client.end, rejection.isOwnLimit else { return nil }
        return rejection
    }

    mutating func shakeHands() -> ConnectionStep {
        client.start()
        note(at: elapsed())
        guard !client.isConnected else { return .done }
        return waitingStep
    }

    mutating func write(_ bytes: [UInt8]) -> ConnectionStep {
        client.write(bytes)
        guard client.isConnected else { return waitingStep }
        return .done
    }

    mutating func read() -> (step: ConnectionStep, bytes: [UInt8]) {
        let bytes = client.takePlaintext()
        return bytes.isEmpty ? (waitingStep, []) : (.done, bytes)
    }

    mutating func close() {
        client.close()
        note(at: elapsed())
    }

    mutating func feed(_ bytes: [UInt8]) {
        let time = elapsed()
        client.receive(bytes)
        note(at: time)
    }

    mutating func feedEnd() {
        isAtEnd = true
    }

    mutating func takeOutput() -> [UInt8] {
        client.takeOutput()
    }

    mutating func takeKeys() -> [String] {
        client.takeKeyLog()
    }

    var account: ConnectionAccount {
        let agreement = client.agreement
        var account = ConnectionAccount()
        account.group = agreement.isComplete ? agreement.group : nil
        account.isResumed = agreement.isResumed
        account.signatureScheme = agreement.signatureScheme
        account.chain = agreement.chain
        account.verificationError = agreement.verificationError
        account.alerts = alerts
        account.messages = messages
        return account
    }

    /// What is to be said where nothing more can be done with the bytes that are there.
    private var waitingStep: ConnectionStep {
        switch client.end {
        case .closed: .closed
        case .some(let end): .failed(end.words)
        case nil: isAtEnd ? .failed("the stream ended without a close_notify") : .waits
        }
    }

    /// Notes what has happened: a server's message when it arrived, not when it was decrypted.
    private mutating func note(at time: Int) {
        for event in client.takeEvents() {
            switch event {
            case .message(let type, let isHelloRetryRequest, let sender, let length):
                guard messages.count < HandshakeEvidence.messageLimit else { continue }
                messages.append(
                    WireMessage(
                        type: type,
                        isHelloRetryRequest: isHelloRetryRequest,
                        sender: sender,
                        length: length,
                        time: sender == .server ? time : elapsed()
                    )
                )
            case .alert(let description, let sender):
                guard alerts.count < HandshakeEvidence.alertLimit else { continue }
                alerts.append(LibraryAlert(description: description, sender: sender))
            }
        }
    }
}
