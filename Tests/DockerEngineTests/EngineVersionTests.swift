import Foundation
import Testing

@testable import DockerEngine

@Suite struct `An engine's version` {
    private func version(_ json: String) throws -> EngineVersion {
        try EngineVersion(JSONDecoder().decode(EngineVersion.Reply.self, from: Data(json.utf8)))
    }

    @Test(arguments: [
        ("1.12", "1.41", "1.41"), ("1.24", "1.41", "1.41"), ("1.24", "1.48", "1.41"),
        ("1.44", "1.52", "1.44"), ("1.41", "1.41", "1.41"),
    ])
    func `is the oldest that both sides know`(minimum: String, maximum: String, used: String) throws
    {
        let reply = #"{"Version":"1","ApiVersion":"\#(maximum)","MinAPIVersion":"\#(minimum)"}"#
        #expect(try version(reply).apiVersion.description == used)
    }

    @Test(arguments: [("1.12", "1.40"), ("1.52", "1.60"), ("2.0", "2.1")])
    func `is an error where the two sides have none in common`(min: String, max: String) throws {
        let reply = #"{"Version":"1","ApiVersion":"\#(max)","MinAPIVersion":"\#(min)"}"#
        let words = "it speaks Engine API \(min) to \(max), the lab 1.41 to 1.51"
        #expect(throws: EngineError.Reason.unsupported(words)) { try version(reply) }
    }

    @Test(arguments: [
        (#"[{"Name":"Engine"}]"#, "Docker"), (#"[{"Name":"Podman Engine"}]"#, "Podman"),
        ("[]", "Docker"), ("null", "Docker"),
    ])
    func `comes with the name of the product`(components: String, product: String) throws {
        let reply = #"{"Components":\#(components),"Version":"4.3.1","ApiVersion":"1.41"}"#
        #expect(try version(reply).product == product)
    }

    @Test(arguments: ["", "1", "1.", "1.x", "v1.41", "1.41.2"])
    func `is two numbers`(text: String) {
        #expect(APIVersion(text) == nil)
    }
}
