import Foundation
import LabTesting

/// A copy of the lab's data files with servers more that the tests need.
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
                "servers: [nginx, apache, caddy, ",
                with: "servers: [nginx, witness, flood, tardy, apache, caddy, "
            ),
            to: "Lab/releases.yaml"
        )
        try addWitness()
        try addFlood()
        try addTardy()
    }

    /// nginx that begins to listen a second late, so that something can happen to it before.
    private func addTardy() throws {
        try addNginx(as: "tardy", words: "sleep 1; exec nginx -c {{directory}}/nginx.conf")
    }

    /// nginx beside a program that writes to its log as fast as it can.
    private func addFlood() throws {
        try addNginx(as: "flood", words: "nginx -c {{directory}}/nginx.conf & yes flood")
    }

    /// nginx under another name, started by these words of a shell.
    func addNginx(as name: String, words: String) throws {
        let stanza = try folder.text(of: "Lab/servers/nginx/server.yaml")
        let line = stanza.split(separator: "\n").first { $0.hasPrefix("command: ") } ?? ""
        try folder.write(
            stanza.replacing("name: nginx", with: "name: \(name)")
                .replacing(line, with: "command: [sh, -c, \"\(words)\"]"),
            to: "Lab/servers/\(name)/server.yaml"
        )
        try folder.copy(
            "\(folder.path)/Lab/servers/nginx/nginx.conf.mustache",
            to: "Lab/servers/\(name)/nginx.conf.mustache"
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
