Gem::Specification.new do |spec|
  spec.name = "paper"
  spec.version = "0.3.1"
  spec.authors = ["Ann", 'Bob']
  spec.summary = "Short."
  spec.metadata["plugin_type"] = "theme"
  spec.add_runtime_dependency "jekyll", ">= 3.5"
  spec.add_runtime_dependency "jekyll-sitemap", "~> 1.0"
  spec.add_development_dependency "jekyll-feed"
end
