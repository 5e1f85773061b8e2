import Testing

@testable import Commands

@Suite struct `The images of a bundle` {
    private static let host = ["host/apt.conf", "host/packages", "host/sources.list"]

    @Test func `are the server's and the client's where a distribution ships them`() throws {
        let images = try BundledImages.sample("nginx", "debian-13", client: "debian-14")
        #expect(images.all.map(\.folder) == ["1-nginx", "2-client", "fetch"])
        #expect(images.server == "1-nginx" && images.client == "2-client")
        #expect(images.program == "openssl")
        for image in images.all {
            #expect(image.files.map(\.path) == ["Dockerfile"] + Self.host)
        }
        #expect(
            images.all.flatMap(\.plan) == [
                "step", "1-nginx", "pqlab/base:debian-13", "debian:trixie-slim",
                "argument", "PACKAGES=nginx",
                "step", "2-client", "pqlab/base:debian-14", "debian:forky-slim",
                "argument", "PACKAGES=libssl3t64 openssl",
                "step", "fetch", "pqlab/base:debian-14", "debian:forky-slim",
            ]
        )
    }

    @Test func `are the whole chain where they are compiled`() throws {
        let images = try BundledImages.sample("nginx", "4.0", client: "4.0", origins: [Self.origin])
        #expect(
            images.all.map(\.folder) == ["1-toolchain", "2-openssl-4.0", "3-nginx", "fetch"]
        )
        #expect(images.client == "2-openssl-4.0")
        #expect(images.program == "/opt/openssl/bin/openssl")
        let nginx = images.all[2]
        #expect(nginx.layers == ["TOOLCHAIN": "1-toolchain", "OPENSSL": "2-openssl-4.0"])
        #expect(nginx.arguments["PATCHES"] == "opaque-asn1-string.patch")
        #expect(
            nginx.files.map(\.path) == ["Dockerfile"] + Self.host + [
                "patches/README", "patches/opaque-asn1-string.patch", "sources.txt",
            ]
        )
        #expect(
            text("sources.txt", of: nginx) == """
                nginx 69ee2b237744036e61d24b836668aad3040dda461fe6f570f1787eab570c75aa \
                https://nginx.org/download/nginx-1.26.3.tar.gz

                """
        )
        #expect(
            text("sources.txt", of: images.all[1]).hasPrefix(
                "openssl \(Self.sum) https://github.com/openssl/openssl/releases/download/"
                    + "openssl-4.0.9/openssl-4.0.9.tar.gz "
            )
        )
    }

    private static let sum = String(repeating: "0f", count: 32)
    private static let origin = "openssl 4.0.9, SHA-256 \(sum), /home/alice/sources"

    @Test func `pin Python's packages as they were`() throws {
        let images = try BundledImages.sample("cheroot", "wheel-3.2", client: "debian-14")
        let files = images.all[0].files.map(\.path)
        #expect(files == ["Dockerfile"] + Self.host + ["requirements.txt", "wheels/README"])
        #expect(text("requirements.txt", of: images.all[0]).contains("--hash=sha256:"))
    }

    @Test func `are built from the Dockerfile that is recorded`() throws {
        let recipe = """
            parent debian-13 00
            argument BASE=pqlab/base:debian-13
            argument PACKAGES=nginx-light a=b
            file a b/c 11
            package nginx:amd64=1

            FROM x

            RUN y

            """
        let image = try BundledImages.sample(
            "nginx",
            "debian-13",
            client: "debian-14",
            recipe: recipe
        )
        .all[0]
        #expect(text("Dockerfile", of: image) == "FROM x\n\nRUN y\n")
        #expect(image.arguments == ["PACKAGES": "nginx-light a=b"])
        let read = try #require(RecordedRecipe(recipe))
        #expect(read.files == ["a b/c": "11"])
        #expect(RecordedRecipe("parent x") == nil)
    }

    @Test func `come from Debian's own archive, wherever this host has its packages from`() throws {
        let image = try BundledImages.sample("nginx", "debian-13", client: "debian-14").all[0]
        for line in text("host/sources.list", of: image).split(separator: "\n") {
            #expect(line.contains(" http://deb.debian.org/debian"))
        }
        #expect(!text("host/apt.conf", of: image).contains("CaInfo"))
    }

    private func text(_ path: String, of image: BundledImage) -> String {
        let file = image.files.first { $0.path == path }
        return String(decoding: file?.bytes ?? [], as: UTF8.self)
    }
}
