public import ArgumentParser
public import Templates

/// `--lang cy` or `--lang en`.
extension Language: ExpressibleByArgument {}
