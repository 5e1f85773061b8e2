import Testing

@testable import Imaging

@Suite struct `The stage with the packages` {
    @Test func `gives way to the image that was made of it`() {
        let dockerfile = """
            ARG BASE
            ARG TOOLCHAIN
            FROM ${BASE} AS packages
            LABEL a=b
            RUN apt-get update \\
            FROM nowhere \\
             && apt-get install

            # Compiled.
            FROM ${TOOLCHAIN} AS build
            RUN make

            FROM packages
            COPY --from=build /x /x

            """
        #expect(
            PackagesStage.replaced(in: dockerfile, by: "sha256:0") == """
                ARG BASE
                ARG TOOLCHAIN
                FROM sha256:0 AS packages
                FROM ${TOOLCHAIN} AS build
                RUN make

                FROM packages
                COPY --from=build /x /x

                """
        )
    }

    @Test func `can be all that there is`() {
        let dockerfile = "ARG BASE\nFROM ${BASE} as packages\nRUN apt-get update\n"
        #expect(
            PackagesStage.replaced(in: dockerfile, by: "sha256:0")
                == "ARG BASE\nFROM sha256:0 AS packages"
        )
    }

    @Test(arguments: ["FROM x\nRUN y\n", "FROM x AS packages2\n", "FROM x AS build\n", ""])
    func `is missed where there is none`(dockerfile: String) {
        #expect(PackagesStage.replaced(in: dockerfile, by: "sha256:0") == nil)
    }
}
