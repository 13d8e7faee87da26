# What templates see as `theme`, and the plugins that the theme switches on. No gem is built from this.
Gem::Specification.new do |spec|
  spec.name = "minima"
  # The version whose pages the layouts give
  spec.version = "2.5.1"
  spec.authors = ["jekyllpy"]
  spec.summary = "The layouts of minima, with a style sheet of jekyllpy's own."
  spec.metadata = { "plugin_type" => "theme" }

  spec.add_runtime_dependency "jekyll", ">= 3.5", "< 5.0"
  spec.add_runtime_dependency "jekyll-feed", "~> 0.9"
  spec.add_runtime_dependency "jekyll-seo-tag", "~> 2.1"
end
