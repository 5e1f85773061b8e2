import ProbeTesting

/// A client in pure Swift.
typealias TestClient = StackClient<SwiftStack>
