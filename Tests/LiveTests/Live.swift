import Testing

/// All tests with real containers, one after the other: they share an engine and a state folder.
@Suite(.tags(.live), .serialized, .enabled(if: LiveLab.isWanted, "PQLAB_NO_ENGINE=1 is set"))
enum Live {}
