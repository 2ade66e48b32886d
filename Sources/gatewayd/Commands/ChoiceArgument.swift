public import ArgumentParser
public import Gateway

/// `--choice yes`.
extension Answer.Choice: ExpressibleByArgument {}
