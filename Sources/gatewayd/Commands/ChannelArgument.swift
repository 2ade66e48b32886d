public import ArgumentParser
public import Channels

/// `pause email`.
extension ChannelKind: ExpressibleByArgument {}
