import Interop

extension KeyLogLine {
    /// What a key log calls a sender's first secret of a stage (RFC 9850 section 2.1); nil where
    /// there is none.
    static func label(of sender: Role, _ stage: ReadDirection.Stage) -> String? {
        switch (sender, stage) {
        case (_, .plain): nil
        case (.client, .handshake): "CLIENT_HANDSHAKE_TRAFFIC_SECRET"
        case (.server, .handshake): "SERVER_HANDSHAKE_TRAFFIC_SECRET"
        case (.client, .application): "CLIENT_TRAFFIC_SECRET_0"
        case (.server, .application): "SERVER_TRAFFIC_SECRET_0"
        }
    }
}
