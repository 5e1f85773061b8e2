/// Replies as real engines gave them, shortened where nobody reads on.
enum Fixture {
    /// `GET /containers/ID/json` of a container that has ended, Docker 20.10.24.
    static let exitedContainer = #"""
        {"Id":"55139e4d52e18cd81545ea0506173564164bc3912f59427c30996e41f2292f24",
        "Created":"2026-11-24T04:01:45.354387171Z","Path":"sh","Args":["-c","exit 7"],
        "State":{"Status":"exited","Running":false,"Paused":false,"Restarting":false,
        "OOMKilled":false,"Dead":false,"Pid":0,"ExitCode":7,"Error":"",
        "StartedAt":"2026-11-24T04:01:45.71890751Z","FinishedAt":"2026-11-24T04:01:45.718601406Z"},
        "Image":"sha256:6a98ad8e86fdd35afbf155e34ada8b0a61c895dda514bd4b2c6a869c4b9a266b",
        "Name":"/server-1","Platform":"linux","HostConfig":{"NetworkMode":"none","Init":null},
        "Mounts":[],"Config":{"User":"","Env":null,"Cmd":["sh","-c","exit 7"],
        "Image":"server:t1","Volumes":null,"Labels":{"dev.pqlab.run":"7"}}}
        """#

    /// `GET /containers/json`, Docker 20.10.24.
    static let containers = #"""
        [{"Id":"55139e4d52e18cd81545ea0506173564164bc3912f59427c30996e41f2292f24",
        "Names":["/server-1"],"Image":"server:t1",
        "ImageID":"sha256:6a98ad8e86fdd35afbf155e34ada8b0a61c895dda514bd4b2c6a869c4b9a266b",
        "Command":"sh","Created":1795492905,"Ports":[],"Labels":{"dev.pqlab.run":"7"},
        "State":"exited","Status":"Exited (7) 1 second ago","HostConfig":{"NetworkMode":"none"}}]
        """#

    /// `GET /images/NAME/json` of an imported image, Docker 20.10.24.
    static let image = #"""
        {"Id":"sha256:6a98ad8e86fdd35afbf155e34ada8b0a61c895dda514bd4b2c6a869c4b9a266b",
        "RepoTags":["server:t1"],"RepoDigests":[],"Parent":"","Comment":"Imported from -",
        "Created":"2026-11-24T04:01:45.281472133Z","Config":{"Env":null,"Cmd":null,
        "Labels":{"suite":"debian-12"}},"Architecture":"amd64","Os":"linux","Size":3357986}
        """#

    /// `GET /images/json` with an image that has lost its name, Docker 20.10.24.
    static let images = #"""
        [{"Containers":-1,"Created":1795492905,"Id":"sha256:6a98","Labels":null,"ParentId":"",
        "RepoDigests":null,"RepoTags":["<none>:<none>"],"SharedSize":-1,"Size":3357986}]
        """#

    /// `POST /build` of two stages, Docker 20.10.24.
    static let build = #"""
        {"stream":"Step 1/2 : FROM server:t1"}
        {"stream":"\n"}
        {"stream":" ---\u003e 6a98ad8e86fd\n"}
        {"stream":"Step 2/2 : RUN echo hello; echo oops \u003e\u00262"}
        {"stream":"\n"}
        {"stream":"\u001b[91moops\n\u001b[0m"}
        {"stream":"hello\n"}
        {"stream":" 10%\r 100%\n"}
        {"aux":{"ID":"sha256:f36bd9f580b1f523cd49bcfbb67a8a4cb18b288e4f611718d9d1932a7e3d158f"}}
        {"stream":"Successfully built f36bd9f580b1\n"}
        """# + "\n"

    /// The end of `POST /build` after a failed step, Docker 20.10.24.
    static let dockerFailure = #"""
        {"stream":"checking"}
        {"errorDetail":{"code":9,"message":"The command '/bin/sh -c exit 9' returned a non-zero code: 9"},"error":"The command '/bin/sh -c exit 9' returned a non-zero code: 9"}
        """#

    /// The end of `POST /build` after a failed step, Podman 4.3.1.
    static let podmanFailure = #"""
        {"stream":"STEP 2/2: RUN exit 9\n"}
        {"errorDetail":{"message":"building at STEP \"RUN exit 9\": while running runtime: exit status 9"},"error":"building at STEP \"RUN exit 9\": while running runtime: exit status 9"}
        """#

    /// `GET /events`, Docker 20.10.24.
    static let events = #"""
        {"status":"start","id":"5513","from":"server:t1","Type":"container","Action":"start","Actor":{"ID":"5513","Attributes":{"image":"server:t1","name":"server-1"}},"scope":"local","time":1795492905,"timeNano":1795492905720779462}
        {"status":"die","id":"5513","from":"server:t1","Type":"container","Action":"die","Actor":{"ID":"5513","Attributes":{"exitCode":"7","name":"server-1"}},"scope":"local","time":1795492905,"timeNano":1795492905742635561}
        """# + "\n"
}
