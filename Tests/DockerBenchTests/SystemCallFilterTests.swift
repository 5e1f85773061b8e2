import DockerEngine
import Foundation
import Testing

@testable import DockerBench

@Suite struct `A filter of system calls` {
    static func engine(
        _ product: String = "Docker",
        architecture: String = "amd64"
    ) -> EngineVersion {
        EngineVersion(
            product: product,
            version: "20.10.24",
            apiVersion: .oldest,
            operatingSystem: "linux",
            kernel: "6.1.0",
            architecture: architecture,
        )
    }

    private struct Profile: Decodable {
        struct Rule: Decodable {
            let action: String
            let names: [String]
            let errnoRet: Int?
        }

        let defaultAction: String
        let architectures: [String]
        let syscalls: [Rule]
    }

    private static func profile(architecture: String = "amd64") throws -> Profile {
        let filter = try #require(SystemCallFilter(for: engine(architecture: architecture)))
        let option = filter.option
        try #require(option.hasPrefix("seccomp="))
        return try JSONDecoder().decode(
            Profile.self,
            from: Data(option.dropFirst("seccomp=".count).utf8)
        )
    }

    @Test(arguments: [("amd64", "SCMP_ARCH_X86_64"), ("arm64", "SCMP_ARCH_AARCH64")])
    func `knows the machine's own calls and no others`(
        architecture: String,
        name: String
    ) throws {
        let profile = try Self.profile(architecture: architecture)
        #expect(profile.architectures == [name])
        #expect(profile.defaultAction == "SCMP_ACT_ERRNO")
    }

    @Test(arguments: [
        "bpf", "io_uring_setup", "kexec_load", "keyctl", "mount", "open_by_handle_at",
        "perf_event_open", "process_vm_readv", "ptrace", "setns", "unshare", "userfaultfd",
    ])
    func `refuses what no server needs`(call: String) throws {
        #expect(try !Self.profile().syscalls.contains { $0.names.contains(call) })
    }

    @Test func `names no call twice`() throws {
        let names = try Self.profile().syscalls.flatMap(\.names)
        #expect(names.count == Set(names).count)
        #expect(names.contains("accept4"))
    }

    @Test func `lets threads start by clone alone, whose flags it sees`() throws {
        let rules = try Self.profile().syscalls
        #expect(rules.first { $0.names == ["clone"] }?.action == "SCMP_ACT_ALLOW")
        let clone3 = try #require(rules.first { $0.names == ["clone3"] })
        #expect(clone3.action == "SCMP_ACT_ERRNO" && clone3.errnoRet == 38)
    }

    @Test(arguments: [("Podman", "amd64"), ("Docker", "riscv64")])
    func `is the engine's own where the engine takes no other`(
        product: String,
        architecture: String
    ) {
        #expect(
            SystemCallFilter(for: Self.engine(product, architecture: architecture)) == nil
        )
    }
}
