Gem::Specification.new do |s|
  s.name = "plain".freeze
  s.version = "1.2.0"
  s.authors = ["A".freeze]
  s.summary = "S".freeze
end
