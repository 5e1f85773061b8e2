import Interop
import Probing
import Testing

@testable import Commands

@Suite struct `What a person is told of kept containers` {
    private static let client = ProbeClient(
        name: .openssl("3.5"),
        libcrypto: "/opt/pqlab/releases/3.5/libcrypto.so.3",
        libssl: "/opt/pqlab/releases/3.5/libssl.so.3",
    )

    private static func group(openssl name: String?) -> Group {
        Group(
            name: "X25519MLKEM768",
            id: .x25519MLKEM768,
            kind: .hybrid,
            clientShareLength: nil,
            serverShareLength: nil,
            openssl: name.flatMap { name in
                VersionRange(">=3.5").map {
                    LibrarySupport(name: name, implemented: $0, inDefaultList: nil)
                }
            },
        )
    }

    private static func text(
        _ state: KeptContainers.State = .running,
        server: String? = "pqlab-12345678-w1-e2",
        program: String = "docker",
        group: Group? = group(openssl: "X25519MLKEM768"),
        client: ProbeClient = client,
        scenario: Scenario = .handshake,
    ) -> KeepingText {
        KeepingText(
            kept: KeptContainers(
                program: program,
                bench: "pqlab-12345678-bench",
                server: server,
                state: state,
                port: 10_014
            ),
            group: group,
            client: client,
            scenario: scenario,
            serverName: "lab.test",
        )
    }

    @Test func `is how to enter them, and how to repeat the handshake`() {
        let bench = "pqlab-12345678-bench"
        #expect(
            Self.text().lines.filter { !$0.hasPrefix("#") } == [
                "docker exec -it pqlab-12345678-w1-e2 sh",
                "docker logs pqlab-12345678-w1-e2",
                "docker exec -it \(bench) sh",
                "docker exec \(bench) pqprobe 127.0.0.1:10014 --group X25519MLKEM768 "
                    + "--libcrypto /opt/pqlab/releases/3.5/libcrypto.so.3 "
                    + "--libssl /opt/pqlab/releases/3.5/libssl.so.3",
                "docker exec \(bench) openssl s_client -connect 127.0.0.1:10014 "
                    + "-servername lab.test -verify_hostname lab.test -CAfile /lab/authority.pem "
                    + "-tls1_3 -groups X25519MLKEM768",
                "docker exec \(bench) curl --verbose --cacert /lab/authority.pem "
                    + "--resolve lab.test:10014:127.0.0.1 --tlsv1.3 --curves X25519MLKEM768 "
                    + "https://lab.test:10014/",
            ]
        )
    }

    @Test func `quotes for the shell whatever a group is called`() {
        let lines = Self.text(group: Self.group(openssl: "a group's; name")).lines
        for tool in ["pqprobe", "openssl s_client", "curl"] {
            let line = lines.first { !$0.hasPrefix("#") && $0.contains(tool) }
            #expect(line?.contains(#"'a group'\''s; name'"#) == true)
        }
    }

    @Test func `offers a group that OpenSSL has no name for with the probe alone`() {
        let lines = Self.text(group: Self.group(openssl: nil)).lines
        #expect(lines.contains { $0.contains("pqprobe 127.0.0.1:10014 --group 0x11ec ") })
        #expect(!lines.contains { $0.contains("s_client") || $0.contains("curl") })
        #expect(lines.last == "# the OpenSSL of the bench has no name for this group")
    }

    @Test(arguments: [(ClientName.swift, Scenario.badShare), (.boringssl, .splitHello)])
    func `names the client that is no release of OpenSSL, and what it did`(
        client: ClientName,
        scenario: Scenario,
    ) {
        let lines = Self.text(client: ProbeClient(name: client), scenario: scenario).lines
        let words =
            "--group X25519MLKEM768 --scenario \(scenario.rawValue) --client \(client.stack)"
        #expect(lines.contains { $0.hasSuffix("pqprobe 127.0.0.1:10014 \(words)") })
    }

    @Test func `offers no group where the client offered its own`() {
        let lines = Self.text(group: nil).lines
        #expect(!lines.contains { $0.contains("group") && !$0.hasPrefix("#") })
        #expect(!lines.contains { $0.contains("--curves") || $0.contains("-tls1_3") })
    }

    @Test(arguments: [
        (KeptContainers.State.running, "# the bench and the server go on running"),
        (.restarted, "# the server had ended, and was started again"),
        (.ended, "# the server ends when it is started"),
    ])
    func `begins with what became of the server`(_ state: KeptContainers.State, _ word: String) {
        let lines = Self.text(state).lines
        #expect(lines.first?.hasPrefix(word) == true)
        #expect(lines.contains { $0.contains("pqlab clean") })
        #expect(lines.contains { $0.contains("start --attach") } == (state == .ended))
        #expect(lines.contains { $0.contains("s_client") } == (state != .ended))
    }

    @Test func `without a server is about the bench, and names the program of the engine`() {
        let lines = Self.text(server: nil, program: "podman").lines
        #expect(lines.last == "podman exec -it pqlab-12345678-bench sh")
        #expect(lines.count == 3)
    }
}
