import Testing

/// The built program, started and spoken to as schools, families and providers do. One test at a time: each starts daemons and
/// fake servers of its own, and together they would only wait for each other.
@Suite(.serialized, .timeLimit(.minutes(5))) struct EndToEnd {}
