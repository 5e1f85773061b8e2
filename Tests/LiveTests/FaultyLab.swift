import Foundation
import LabTesting

/// A copy of the lab's data files with servers more that must never come out green.
struct FaultyLab {
    /// The folder that holds `Lab` and `Dockerfiles`.
    let folder: Folder

    init() throws {
        folder = try Folder()
        for name in ["Lab", "Dockerfiles"] {
            try folder.copy("\(Transcript.repository)/\(name)", to: name)
        }
        let releases = try folder.text(of: "Lab/releases.yaml")
        try folder.write(
            releases.replacing(
                "servers: [nginx, ",
                with: "servers: [nginx, unpinned, wrong-group, witness, flood, tardy, "
            ),
            to: "Lab/releases.yaml"
        )
        try addUnpinned()
        try addWrongGroup()
        try addWitness()
        try addFlood()
        try addTardy()
    }

    /// nginx that begins to listen a second late, so that something can happen to it before.
    private func addTardy() throws {
        let stanza = try folder.text(of: "Lab/servers/nginx/server.yaml")
        let line = stanza.split(separator: "\n").first { $0.hasPrefix("command: ") } ?? ""
        try folder.write(
            stanza.replacing("name: nginx", with: "name: tardy")
                .replacing(
                    line,
                    with: """
                        command: [sh, -c, "sleep 1; exec nginx -c {{directory}}/nginx.conf"]
                        """
                ),
            to: "Lab/servers/tardy/server.yaml"
        )
        try folder.copy(
            "\(folder.path)/Lab/servers/nginx/nginx.conf.mustache",
            to: "Lab/servers/tardy/nginx.conf.mustache"
        )
    }

    /// nginx, pinned in words only: nothing of its configuration names a group.
    private func addUnpinned() throws {
        for name in ["server.yaml", "nginx.conf.mustache"] {
            let text = try folder.text(of: "Lab/servers/nginx/\(name)")
            try folder.write(
                text.replacing("name: nginx", with: "name: unpinned")
                    .replacing("ssl_ecdh_curve {{group}};", with: ""),
                to: "Lab/servers/unpinned/\(name)"
            )
        }
    }

    /// A server of the lab's own that chooses a group that it was not offered.
    private func addWrongGroup() throws {
        try folder.write(
            """
            name: wrong-group
            title: A server that chooses another group than offered
            images:
              packaged:
                dockerfile: Dockerfiles/wrong-group/packaged.Dockerfile
                packages: [libssl3t64, libstdc++6]
            versions:
              server:
                command: [pqprobe, --version]
                pattern: 'pqprobe ([0-9.]+)'
            library_proof: mapped
            crashes: ['^Fatal error: ']
            command:
              - pqprobe
              - faulty
              - wrong-group
              - --port
              - "{{port}}"
              - --map
              - /usr/lib/x86_64-linux-gnu/libcrypto.so.3
              - --map
              - /usr/lib/x86_64-linux-gnu/libssl.so.3
            policies:
              pinned:
                configured_by: nothing
              default: {}

            """,
            to: "Lab/servers/wrong-group/server.yaml"
        )
        let dockerfile = try folder.text(of: "Dockerfiles/nginx/packaged.Dockerfile")
        try folder.write(
            dockerfile + "COPY pqprobe /usr/local/bin/pqprobe\n",
            to: "Dockerfiles/wrong-group/packaged.Dockerfile"
        )
        try folder.copy(
            ProcessInfo.processInfo.environment["PQLAB_PROBE"]
                ?? "\(Transcript.repository)/.build-probe/release/pqprobe",
            to: "Dockerfiles/wrong-group/pqprobe"
        )
    }

    /// A program that tells what its container lets it do, and ends.
    private func addWitness() throws {
        try folder.write(
            """
            name: witness
            title: A witness of its container
            images:
              packaged:
                dockerfile: Dockerfiles/nginx/packaged.Dockerfile
                packages: [nginx]
            versions:
              server:
                command: [nginx, -v]
                pattern: 'nginx/([0-9.]+)'
            library_proof: mapped
            crashes: ['^Fatal error: ']
            command:
              - sh
              - -c
              - >-
                id -u; grep -E 'CapEff|CapBnd|NoNewPrivs' /proc/self/status;
                echo interfaces $(ls /sys/class/net); echo mtu $(cat /sys/class/net/lo/mtu);
                for path in /x /lab/x {{directory}}/x /tmp/x; do
                touch $path 2>/dev/null && echo writable $path; done;
                for path in /lab/w*/*/* /lab/w1/plan/plan.json /lab/w1/e1/server.key
                /lab/w1/e2/server.key; do case $path in {{directory}}/*) continue;; esac;
                head -c 1 $path 2>/dev/null && echo readable $path; done;
                stat -c '%a %u' {{key}}; exit 3
            policies:
              pinned:
                configured_by: nothing
              default: {}

            """,
            to: "Lab/servers/witness/server.yaml"
        )
    }

    /// nginx beside a program that writes to its log as fast as it can.
    private func addFlood() throws {
        let stanza = try folder.text(of: "Lab/servers/nginx/server.yaml")
        let line = stanza.split(separator: "\n").first { $0.hasPrefix("command: ") } ?? ""
        try folder.write(
            stanza.replacing("name: nginx", with: "name: flood")
                .replacing(
                    line,
                    with: """
                        command: [sh, -c, "nginx -c {{directory}}/nginx.conf & yes flood"]
                        """
                ),
            to: "Lab/servers/flood/server.yaml"
        )
        try folder.copy(
            "\(folder.path)/Lab/servers/nginx/nginx.conf.mustache",
            to: "Lab/servers/flood/nginx.conf.mustache"
        )
    }

    /// A matrix with one of the servers.
    func matrix(server: String, policies: String) throws -> String {
        try folder.write(
            """
            name: \(server)
            servers: [\(server)]
            releases: [debian-13]
            groups: [X25519MLKEM768, secp256r1]
            policies: [\(policies)]
            samples: 2

            """,
            to: "\(server).yaml"
        )
    }
}
