/// The version: the newest in CHANGELOG.md, by Semantic Versioning; with `-dev` while none is released or changes have come
/// since.
enum Version {
    static let current = "0.1.0-dev"
}
