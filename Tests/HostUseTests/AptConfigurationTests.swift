import Testing

@testable import HostUse

@Suite struct `The configuration of apt` {
    @Test(
        arguments: [
            ("", [:], [:]),
            (
                "", ["HTTP_PROXY": "http://a:1", "no_proxy": "b"],
                ["http_proxy": "http://a:1", "no_proxy": "b"]
            ),
            (
                "", ["http_proxy": "http://a:1", "HTTP_PROXY": "http://z:1"],
                ["http_proxy": "http://a:1"]
            ),
            ("", ["http_proxy": ""], [:]),
            (
                "Acquire::http::Proxy \"http://a:1\";",
                ["http_proxy": "http://z:1", "https_proxy": "http://z:2"],
                ["http_proxy": "http://a:1", "https_proxy": "http://z:2"]
            ),
            ("acquire::HTTPS::proxy \"http://a:1/\";", [:], ["https_proxy": "http://a:1/"]),
            ("Acquire::http::Proxy \"DIRECT\";", ["http_proxy": "http://z:1"], [:]),
            (
                "Acquire::http::Proxy \"\";", ["http_proxy": "http://z:1"],
                ["http_proxy": "http://z:1"]
            ),
            (
                "Acquire::http::Proxy \"http://a:1\";\nAcquire::http::Proxy::mirror.lan \"DIRECT\";",
                [:],
                ["http_proxy": "http://a:1", "no_proxy": "mirror.lan"]
            ),
            (
                "Acquire::http::Proxy::b.lan \"DIRECT\";\nAcquire::https::Proxy::a.lan \"DIRECT\";",
                ["no_proxy": "c.lan"], ["no_proxy": "c.lan,a.lan,b.lan"]
            ),
        ] as [(String, [String: String], [String: String])]
    )
    func `leads through the proxies that it and the environment name`(
        dump: String,
        environment: [String: String],
        proxies: [String: String],
    ) {
        #expect(AptConfiguration(dump).proxies(over: environment) == proxies)
    }

    @Test func `is read as apt prints it`() {
        let configuration = AptConfiguration(
            """
            APT "";
            APT::Architecture "amd64";
            Acquire::Languages:: "en";
            Dpkg::Post-Invoke:: "rm -f \\"x\\" || true";
            """
        )
        #expect(configuration["apt::architecture"] == "amd64")
        #expect(configuration["APT"] == nil)
        #expect(configuration["Acquire::http::Proxy"] == nil)
    }
}
