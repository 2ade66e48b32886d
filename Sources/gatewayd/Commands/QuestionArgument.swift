public import ArgumentParser
public import Gateway

/// `--question none`.
extension AskedQuestion: ExpressibleByArgument {}
