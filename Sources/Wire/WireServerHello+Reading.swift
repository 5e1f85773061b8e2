import Interop

extension WireServerHello {
    /// Reads what a ServerHello chose, or a HelloRetryRequest asks for.
    init(reading hello: ServerHello) throws(WireError) {
        let share = try hello.keyShare
        let asked = try hello.selectedGroup
        self.init(
            version: try hello.selectedVersion ?? hello.legacyVersion,
            cipherSuite: hello.cipherSuite,
            group: share?.group ?? asked,
            keyShareLength: share?.keyExchange.count,
            hasPreSharedKey: hello.extensions[.preSharedKey] != nil,
            hasCookie: hello.extensions[.cookie] != nil,
        )
    }
}
