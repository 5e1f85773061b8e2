/// What the help says of the clients and scenarios that a matrix can name.
enum ClientHelp {
    /// The scenarios, each with what the client does and whose cells there are.
    static let scenarios = """
        handshake    the group alone, TLS 1.3, one GET; all groups and clients
        as-shipped   what the library offers by itself; group any, openssl
        hrr          no key share, so that the server asks for one; all, swift can
        fallback     a hybrid group and X25519 behind it; openssl, swift
        split-hello  the hello in two segments, then in two records; all
        bad-share    a key share that is none, to be refused; swift
        tls12-leak   TLS 1.2 with post-quantum groups listed; group any, swift
        resumption   the ticket of the connection before; openssl, swift
        """

    /// Which client speaks which group, and why not: as `Lab/groups.yaml` has it.
    ///
    /// Of OpenSSL it is the version from which on it does.
    static let groups = """
        GROUP                  OPENSSL  BORINGSSL               SWIFT
        X25519                 1.1.1    yes                     yes
        secp256r1              1.1.1    yes                     yes
        secp384r1              1.1.1    yes                     yes
        secp521r1              1.1.1    yes                     yes
        X448                   1.1.1    no X448                 no X448
        ffdhe2048              3.0      no finite-field groups  no finite-field groups
        ffdhe3072              3.0      no finite-field groups  no finite-field groups
        ffdhe4096              3.0      no finite-field groups  no finite-field groups
        ffdhe6144              3.0      no finite-field groups  no finite-field groups
        ffdhe8192              3.0      no finite-field groups  no finite-field groups
        brainpoolP256r1tls13   3.2      no Brainpool curves     no Brainpool curves
        brainpoolP384r1tls13   3.2      no Brainpool curves     no Brainpool curves
        brainpoolP512r1tls13   3.2      no Brainpool curves     no Brainpool curves
        curveSM2               4.0      no SM2                  no SM2
        X25519MLKEM768         3.5      yes                     yes
        SecP256r1MLKEM768      3.5      no hybrid but X25519's  yes
        SecP384r1MLKEM1024     3.5      no hybrid but X25519's  yes
        curveSM2MLKEM768       4.0      no SM2                  no SM2
        MLKEM512               3.5      no ML-KEM-512           no ML-KEM-512
        MLKEM768               3.5      only in X25519MLKEM768  yes
        MLKEM1024              3.5      yes                     yes
        X25519Kyber768Draft00  no       no Kyber any more       no Kyber
        """

    /// Both, as they stand in the help of a command.
    static let text = """
        Clients: `openssl@RELEASE` is a release's libssl, `boringssl` the BoringSSL of \
        swift-nio-ssl, `swift` TLS in Swift alone over swift-crypto. Scenarios, and the groups and \
        clients that they are for:

        \(scenarios)

        Which client speaks which group, OpenSSL from which version on:

        \(groups)
        """
}
