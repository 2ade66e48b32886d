/// Which gatewayd this is: the newest version in CHANGELOG.md, by Semantic Versioning; with `-dev` while none is released or more has come since.
enum Version {
    static let current = "0.1.0-dev"
}
